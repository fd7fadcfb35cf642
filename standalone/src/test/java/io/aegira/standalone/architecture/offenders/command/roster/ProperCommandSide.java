package io.aegira.standalone.architecture.offenders.command.roster;

/** Public as the entrance of a side may be. */
public class ProperCommandSide {}
