"""Writing a new index: from nothing, or from an older one that holds most of it already."""
