from __future__ import annotations

from briefing_site.site.content_policy import with_policy


def test_the_policy_names_each_inline_script_once_by_its_hash() -> None:
    script = "<script>alert('Hello, world.');</script>"
    rest = f'<script src="x.js"></script>{script}{script}<script type="application/json">1</script>'
    page = f'<head>\n  <meta charset="utf-8">{rest}'
    assert with_policy(page, ["alert('Hello, world.');"] * 2) == (
        '<head>\n  <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
        "default-src 'none'; "
        "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
        f'">{rest}'
    )


def test_a_file_that_keeps_no_place_for_a_policy_stays_as_it_is() -> None:
    assert with_policy("<urlset></urlset>", []) == "<urlset></urlset>"


def test_webassembly_may_run_on_the_page_of_queries_alone() -> None:
    page = with_policy('<head></head><div data-brf="query"></div>', [])
    assert "script-src 'self' 'wasm-unsafe-eval';" in page
    other = with_policy('<head></head><div data-brf="try"></div>query', [])
    assert "unsafe-eval" not in other
