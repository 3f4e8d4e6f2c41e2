/*
 * What the scripts and the pages agree on. Each value is at home in Python, in the module that is
 * named above it: change it there, then run `python -m tools.constants`.
 */

// The site's root, from the folder of the scripts.
export const ROOT = new URL("../../", import.meta.url);

// briefing_site.interface.catalogues
export const SOURCE = "en";

// briefing_site.interface.languages
export const REGIONS = {"en": "en-GB"};

// briefing_site.prose.gazetteer
export const UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840\udc00-\ud8bf\udfff";

// briefing_site.model.vocabularies.Stance
export const UNCLEAR = "unclear";

// briefing_site.knowledge.positions
export const STALE = 365;

// briefing_site.naming.dates
export const YEAR = 365;
export const MONTH = 30;

// briefing_site.pages.links
export const ACTORS_FILE = "data/actors.json";
export const RECORD_FILE = "data/actors/{id}.json";
export const POSITIONS_FILE = "data/positions.json";
export const TIMELINE_FILE = "data/timeline.json";
export const WORDS_FILE = "data/words.json";
export const NAMES_FILE = "data/names/{part}.json";
export const COMPARED = "actors";

// briefing_site.pages.scripts
export const PART = "data-brf";
export const PARTS = ["compare", "copy", "matrix", "search", "timeline"];
export const ON_REQUEST = "data-on-request";
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;
export const DENSITIES = 4;

// briefing_site.document.html_lines
export const PREVIEW = "data-brf-preview";

// briefing_site.exports.names
export const NAMES_PARTS = 32;

// briefing_site.site.search_index
export const SEARCH_ENGINE = "pagefind/pagefind.js";
