package io.aegira.query.organisation.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a tenant has chosen last.
 *
 * @param value as the order to change it has it
 * @param version from 1: how often this part was changed
 * @param setBy id of the user; null: it came with a file
 * @param setIn the event that says so
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SettingView(
        SettingPart part,
        JsonNode value,
        int version,
        Instant setAt,
        @Nullable String setBy,
        UUID setIn) {}
