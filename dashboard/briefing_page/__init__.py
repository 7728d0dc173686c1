"""The parts of the Briefing page: opening and saving, the list of scenes, one scene, checks, and what leaves."""
