package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.PromptCommand.KnownThen;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of a file, as a sender writes it or as an export does, with what the server had added to it. */
final class FileLetter {
    private static final String INGESTED_AT = "ingested_at";
    private static final List<String> ADDED = List.of("is_late", "late_by_seconds");
    private static final String RESPONSE = "checkin.response_submitted";

    private FileLetter() {}

    /** @throws Problem naming the field, or 403 for a record that this file may not bring back */
    static Read read(JsonNode json, BroughtAs as) {
        ObjectNode letter = Incoming.object(json).deepCopy();
        boolean exported = letter.remove(INGESTED_AT) != null;
        String type = letter.path("event_type").asString("");
        if (as == BroughtAs.WHOLE_LOG || as == BroughtAs.FACTS_AND_RECORDS && onlyTheSystemRecords(type)) {
            return new Read.Recorded(LogRecord.read(letter, as == BroughtAs.WHOLE_LOG));
        }
        KnownThen knownThen = type.equals(RESPONSE) ? takeKnownThen(letter) : null;
        return new Read.Well(Incoming.read(letter, exported && as != BroughtAs.FACTS ? knownThen : null));
    }

    private static boolean onlyTheSystemRecords(String type) {
        return IntakeType.named(type).isEmpty() && EventTypes.named(type) != null;
    }

    /** Takes out of an answer what the server had added. */
    static @Nullable KnownThen takeKnownThen(ObjectNode letter) {
        if (!(letter.get("payload") instanceof ObjectNode payload)) {
            return null;
        }
        ObjectNode added = AegiraJson.mapper().createObjectNode();
        for (String name : ADDED) {
            JsonNode value = payload.remove(name);
            if (value != null) {
                added.set(name, value);
            }
        }
        return Incoming.convert(added, KnownThen.class, "payload.");
    }
}
