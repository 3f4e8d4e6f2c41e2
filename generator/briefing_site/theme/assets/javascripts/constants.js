/*
 * What the scripts and the pages agree on. Each value is at home in Python, in the module that is
 * named above it: change it there, then run `python -m tools.constants`.
 */

// The site's root, from the folder of the scripts.
export const ROOT = new URL("../../", import.meta.url);

// briefing_site.interface.catalogues
export const SOURCE = "en";

// briefing_site.interface.languages
export const FIRST_OF_MONTH = {"fr": "1er "};
export const NUMBERING = {"ar": "arab", "fa": "arabext"};
export const REGIONS = {"en": "en-GB"};

// briefing_site.interface.joints
export const BEFORE_DATES = {"de": [["ab dem ", "ab ", "ab ", "ab "], ["seit dem ", "seit ", "seit ", "seit "], ["bis zum ", "bis ", "bis ", "bis "], ["Bis zum ", "Bis ", "Bis ", "Bis "], ["nach dem ", "nach ", "nach ", "nach "], ["Nach dem ", "Nach ", "Nach ", "Nach "], ["vom ", "von ", "von ", "von "], ["am ", "im ", "", ""]], "es": [["desde el ", "desde ", "desde ", "desde "], ["hasta el ", "hasta ", "hasta ", "hasta "], ["del ", "de ", "de ", "de "], ["al ", "a ", "a ", "a "], ["el ", "en ", "en ", ""]], "fr": [["depuis le ", "depuis ", "depuis ", "depuis "], ["apr\u00e8s le ", "apr\u00e8s ", "apr\u00e8s ", "apr\u00e8s "], ["du ", "de ", "de ", "de "], ["au ", "en ", "en ", "\u00e0 "], ["le ", "en ", "en ", ""]]};
export const BEFORE_SOUNDS = {"es": [["y ", "e ", "^([Ii]|[Hh][Ii](?![ae]))"]], "fr": [["de ", "d\u2019", "^[AEIOUaeiou\u00c0\u00c2\u00c9\u00c8\u00ca\u00ce\u00d4\u00e0\u00e2\u00e9\u00e8\u00ea\u00ee\u00f4]"], ["De ", "D\u2019", "^[AEIOUaeiou\u00c0\u00c2\u00c9\u00c8\u00ca\u00ce\u00d4\u00e0\u00e2\u00e9\u00e8\u00ea\u00ee\u00f4]"]]};
export const DATE_NAMES = "^(date|day|end|first|known|last|shown)$";
export const MONTH_OR_YEAR = "^([^ 0-9\u00ab\u201e]+ (de )?)?[0-9]{4}$";
export const WHOLE_DAY = "^[0-9]{1,2}(er|\\.)? ";

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
export const MATRIX_FILE = "data/matrix.json";
export const MATRIX_PART_FILE = "data/matrix/{part}.json";
export const KNOWN_FILE = "data/known.json";
export const TIMELINE_FILE = "data/timeline.json";
export const DOCUMENTS_FILE = "data/documents/{part}.json";
export const STATEMENTS_FILE = "data/statements.json";
export const STATEMENT_ROWS_FILE = "data/statements/rows-{block}.json";
export const STATEMENT_WORDS_FILE = "data/statements/words-{block}.json";
export const WORDS_FILE = "data/words.json";
export const NAMES_FILE = "data/names/{part}.json";
export const CITED_VERSION = "v";
export const WRITING_FILE = "data/writing.json";
export const ATTESTED_FILE = "data/writing/{id}.json";
export const COMPARED = "actors";
export const MEMBERS = ".members";
export const ASKED = "sql";

// briefing_site.pages.api_paths
export const API = "api/v1/";

// briefing_site.pages.known_paths
export const KNOWN_DAYS_FILE = "data/known/days.json";
export const KNOWN_RECORD_FILE = "data/known/actors/{id}.json";

// briefing_site.pages.export_paths
export const DATABASE_FILE = "data/briefings.sqlite";

// briefing_site.pages.scripts
export const PART = "data-brf";
export const PARTS = ["ask", "compare", "copy", "finder", "matrix", "pair", "query", "search", "timeline", "try", "version", "writing"];
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;
export const ENGINE_BYTES = 1086757;
export const DENSITIES = 4;

// briefing_site.exports.names
export const NAMES_PARTS = 32;

// briefing_site.search.spelling
export const MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0640\u200c\u200d";
export const SAME = {"\u00df": "ss", "\u03c2": "\u03c3", "\u0643": "\u06a9", "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0629": "\u0647", "\u0131": "i", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l", "\u0111": "d"};
export const SIGNS = "\u0900-\u0963\u0966-\u0dff\u0f71-\u0f84\u135d-\u135f\u3099\u309a";

// briefing_site.search.postings
export const FIRST_DIGITS = " !#$%&'()*+,-./{|}~";
export const LAST_DIGITS = "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz";

// briefing_site.search.pieces
export const TAKE = "takeFound";

// briefing_site.search.owners
export const OWNERS_OF = 2000;

// briefing_site.search.index
export const INDEX_FOLDER = "search";
export const INDEX_HEAD = "head";
export const KEY = "\u00a7";
export const MARK = "@";
export const STEM = "\uff1d";
export const STEMMER = "stemmer";
