package io.aegira.standalone.architecture.offenders.platform;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("platform")
public class ProjectionOfThePlatform {}
