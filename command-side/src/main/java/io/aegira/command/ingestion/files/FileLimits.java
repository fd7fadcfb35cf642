package io.aegira.command.ingestion.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold.
 *
 * @param maxUnpacked a file that is longer, unpacked, ends its import
 * @param maxRatio one that unpacks to more than so many times its length does, too, once it has unpacked to 16 MiB
 */
@ConfigurationProperties("aegira.imports")
public record FileLimits(
        @DefaultValue("8GB") DataSize maxUnpacked,
        @DefaultValue("250") int maxRatio) {}
