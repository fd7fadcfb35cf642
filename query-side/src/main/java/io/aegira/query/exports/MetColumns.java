package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.CopiedRow;
import io.aegira.query.platform.SealedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns that the events met so far need, and which events cannot need any other. What stands at the top of a payload and what was
 * answered is one cell, whatever it is; client_metadata has names further down.
 */
final class MetColumns implements Consumer<CopiedRow> {
    /** To be selected from {@code eventlog.events}. */
    static final String SELECTED =
            "global_index, event_type, worker_id, metadata ->> 'sealed', metadata -> 'causation_id',"
                    + " metadata -> 'received_at', payload";

    private static final int GLOBAL_INDEX = 0;
    private static final int EVENT_TYPE = 1;
    private static final int WORKER_ID = 2;
    private static final int SEALED = 3;
    private static final int CAUSATION_ID = 4;
    private static final int RECEIVED_AT = 5;
    private static final int PAYLOAD = 6;

    private static final String ANSWERS = "answers";
    private static final String CLIENT_METADATA = "client_metadata";
    private static final List<String> ALWAYS = List.of("actor.id", "actor.type");
    private static final JsonMapper OWN = AegiraJson.stored();

    /** An object within client_metadata is always looked at, and what is sealed has to be opened to be named. */
    private static final String MAY_NEED_ANOTHER = """
            payload - %1$s <> '{}' OR (payload -> 'answers') - %2$s <> '{}' OR jsonb_exists(metadata, 'sealed')
            OR CASE jsonb_typeof(payload -> 'client_metadata')
                WHEN 'object' THEN (payload -> 'client_metadata') - %3$s <> '{}' OR payload -> 'client_metadata' = '{}'
                    OR jsonb_path_exists(payload, '$.client_metadata.*.*')
                ELSE jsonb_exists(payload, 'client_metadata') END""";

    private final TenantId tenant;
    private final SealedTexts texts;
    private final Set<String> columns = new TreeSet<>(ALWAYS);
    private final KnownNames atTheTop = new KnownNames(ANSWERS, CLIENT_METADATA);
    private final KnownNames answers = new KnownNames();
    private final KnownNames clientMetadata = new KnownNames();
    private int rows;
    private long last;

    MetColumns(TenantId tenant, SealedTexts texts) {
        this.tenant = tenant;
        this.texts = texts;
    }

    Set<String> columns() {
        return columns;
    }

    /** Holds at least for the events that need another column. */
    String condition() {
        return MAY_NEED_ANOTHER.formatted(atTheTop.inSql(), answers.inSql(), clientMetadata.inSql())
                + (columns.contains(EventMetadata.CAUSATION_ID) ? "" : " OR jsonb_exists(metadata, 'causation_id')")
                + (columns.contains(EventMetadata.RECEIVED_AT) ? "" : " OR jsonb_exists(metadata, 'received_at')");
    }

    void begin() {
        rows = 0;
    }

    /** Since {@link #begin}. */
    int rows() {
        return rows;
    }

    /** Where the last row stands in the log. */
    long last() {
        return last;
    }

    @Override
    public void accept(CopiedRow row) {
        rows++;
        last = row.longNumber(GLOBAL_INDEX);
        if (columns.size() <= NeededColumns.MOST) {
            meet(row);
        }
    }

    private void meet(CopiedRow row) {
        String type = row.text(EVENT_TYPE);
        if (!row.isNull(CAUSATION_ID)) {
            columns.add(EventMetadata.CAUSATION_ID);
        }
        if (!row.isNull(RECEIVED_AT)) {
            columns.add(EventMetadata.RECEIVED_AT);
        }
        OWN.readTree(row.bytes(), row.begin(PAYLOAD) + 1, row.length(PAYLOAD) - 1)
                .forEachEntry((name, value) -> meet(type, name, value));
        UUID about = row.uuidOrNull(WORKER_ID);
        if (about != null) {
            meetSealed(type, texts.words(tenant, WorkerId.of(about), row.textOrNull(SEALED)));
        }
    }

    private void meet(String type, String name, JsonNode value) {
        switch (name) {
            case ANSWERS -> value.propertyNames().forEach(answer -> meet(type, List.of(ANSWERS, answer)));
            case CLIENT_METADATA -> leaves(value, List.of(CLIENT_METADATA), path -> meet(type, path));
            default -> meet(type, List.of(name));
        }
    }

    private void meet(String type, List<String> path) {
        columns.add(EventLogColumns.ofPayload(type, path));
        if (path.size() == 2) {
            (path.getFirst().equals(ANSWERS) ? answers : clientMetadata).add(type, path.getLast());
        } else {
            atTheTop.add(type, path.getFirst());
        }
    }

    private void meetSealed(String type, ObjectNode words) {
        if (words.has(EventMetadata.CAUSATION_ID)) {
            columns.add(EventMetadata.CAUSATION_ID);
        }
        words.path("payload")
                .forEachEntry((name, value) ->
                        leaves(value, List.of(name), path -> columns.add(EventLogColumns.ofPayload(type, path))));
    }

    private static void leaves(JsonNode node, List<String> path, Consumer<List<String>> found) {
        if (!node.isObject() || node.isEmpty()) {
            found.accept(path);
            return;
        }
        node.forEachEntry((name, value) -> {
            List<String> below = new ArrayList<>(path);
            below.add(name);
            leaves(value, below, found);
        });
    }
}
