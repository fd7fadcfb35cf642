package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimits.class)
class ImportsConfiguration {}
