package io.aegira.standalone.architecture.offenders.command.platform;

/** What the capabilities of a side share. */
public class ProperTool {}
