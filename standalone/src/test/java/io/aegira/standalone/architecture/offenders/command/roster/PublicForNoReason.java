package io.aegira.standalone.architecture.offenders.command.roster;

public class PublicForNoReason {}
