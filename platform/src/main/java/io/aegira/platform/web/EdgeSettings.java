package io.aegira.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the edge accepts.
 *
 * @param maxBody a longer request body is refused (413)
 * @param streamedPaths where uploads of any length are taken, as files on disk and never in memory
 * @param maxStreams answers that may be streamed at the same time; a further one is told to come back (503)
 */
@ConfigurationProperties("aegira.edge")
public record EdgeSettings(
        @DefaultValue("16MB") DataSize maxBody,
        @DefaultValue("/api/v1/imports") List<String> streamedPaths,
        @DefaultValue("64") int maxStreams) {
    public boolean streams(String path) {
        return streamedPaths.contains(path);
    }
}
