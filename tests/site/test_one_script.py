"""Modules as one script."""

from __future__ import annotations

import re

from briefing_site.site.early_files import with_imports
from briefing_site.site.one_script import one_script


def test_a_module_comes_behind_all_that_it_imports_and_none_comes_twice() -> None:
    script = one_script("search_box.js", "script.start();")
    names = re.findall(r'^modules\["(\w+\.js)"\] = ', script, re.MULTILINE)
    assert sorted(names) == sorted(with_imports("search_box.js"))
    assert names[-1] == "search_box.js"
    for line in re.findall(r"^const \{ .* \} = modules.*;$", script, re.MULTILINE):
        assert re.search(r'modules\["(\w+\.js)"\]', line)
    assert re.findall(r"^(?:import|export) .*|import\.meta", script, re.MULTILINE) == []
    assert script.endswith('const script = modules["search_box.js"];\nscript.start();\n}\n')
