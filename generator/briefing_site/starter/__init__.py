"""The starter: takes a site's name and address, gives the files of a repository that holds one."""

from __future__ import annotations

from briefing_site.starter.filling import NewSite
from briefing_site.starter.repository import requirement_files, starter_files

__all__ = ["NewSite", "requirement_files", "starter_files"]
