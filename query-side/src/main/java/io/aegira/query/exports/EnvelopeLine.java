package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.CopiedRow;
import io.aegira.query.platform.Opened;
import io.aegira.query.platform.SealedRow;
import io.aegira.query.platform.SealedTexts;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row of the log as the envelope's JSON. What the database holds as text or JSON is written through byte for byte, without being
 * taken apart: that is what makes an export fast.
 */
final class EnvelopeLine {
    /** To be selected, in this order, from {@code eventlog.events}. */
    static final String COLUMNS =
            "global_index, event_type, worker_id, event_id, event_time, event_offset_seconds, ingested_at, actor_type,"
                    + " actor_id, source, source_event_id, schema_version::text, (metadata -> 'correlation_id')::text,"
                    + " (metadata -> 'causation_id')::text, metadata ->> 'received_at', metadata ->> 'sealed', payload";

    static final int GLOBAL_INDEX = 0;
    static final int EVENT_TYPE = 1;
    private static final int WORKER_ID = 2;
    private static final int EVENT_ID = 3;
    private static final int EVENT_TIME = 4;
    private static final int EVENT_OFFSET = 5;
    private static final int INGESTED_AT = 6;
    private static final int ACTOR_TYPE = 7;
    private static final int ACTOR_ID = 8;
    private static final int SOURCE = 9;
    private static final int SOURCE_EVENT_ID = 10;
    private static final int SCHEMA_VERSION = 11;
    private static final int CORRELATION_ID = 12;
    private static final int CAUSATION_ID = 13;
    private static final int RECEIVED_AT = 14;
    private static final int SEALED = 15;
    private static final int PAYLOAD = 16;

    private static final byte MARK = (byte) EncryptedText.MARK.charAt(0);
    private static final int MINUTES_END = "2026-02-12T07:05".length();

    private final Utf8 out;
    private final TenantId tenantId;
    private final SealedTexts texts;
    private final byte[] tenant;

    EnvelopeLine(Utf8 out, TenantId tenantId, SealedTexts texts) {
        this.out = out;
        this.tenantId = tenantId;
        this.texts = texts;
        this.tenant = Utf8.ascii("\",\"tenant_id\":\"" + tenantId + "\",\"event_type\":\"");
    }

    /** Free text in the clear. */
    void write(CopiedRow row) {
        Opened opened = isSealed(row) ? texts.opened(tenantId, sealed(row)) : null;
        out.add(Part.EVENT_ID).addUuid(row.bytes(), row.begin(EVENT_ID));
        add(tenant, row, EVENT_TYPE);
        out.add(Part.EVENT_TIME);
        WrittenTime.add(out, row.longNumber(EVENT_TIME), row.number(EVENT_OFFSET));
        out.add(Part.INGESTED_AT);
        WrittenTime.add(out, row.longNumber(INGESTED_AT), 0);
        out.add(Part.ACTOR);
        addQuoted(row, ACTOR_TYPE);
        needed(Part.ACTOR_ID, row, ACTOR_ID, EventMetadata.ACTOR_ID, opened);
        needed(Part.SOURCE, row, SOURCE, EventMetadata.SOURCE, opened);
        sourceEventId(row, opened);
        add(Part.SCHEMA_VERSION, row, SCHEMA_VERSION);
        correlation(row, opened);
        causation(row, opened);
        receivedAt(row);
        payload(row, opened);
    }

    /** What looks sealed may turn out not to be; what does not look so is not. */
    private static boolean isSealed(CopiedRow row) {
        return !row.isNull(SEALED)
                || isMark(row, CORRELATION_ID, 1)
                || isMark(row, ACTOR_ID, 0)
                || isMark(row, SOURCE, 0)
                || isMark(row, SOURCE_EVENT_ID, 0)
                || SealedTexts.mayHold(row.bytes(), row.begin(PAYLOAD), row.length(PAYLOAD));
    }

    private static boolean isMark(CopiedRow row, int field, int first) {
        return row.length(field) > first && row.bytes()[row.begin(field) + first] == MARK;
    }

    private static SealedRow sealed(CopiedRow row) {
        String correlation = row.textOrNull(CORRELATION_ID);
        int payload = row.begin(PAYLOAD);
        return new SealedRow(
                row.uuidOrNull(WORKER_ID),
                row.text(EVENT_TYPE),
                Arrays.copyOfRange(row.bytes(), payload + 1, payload + row.length(PAYLOAD)),
                row.textOrNull(SEALED),
                correlation == null ? null : correlation.substring(1, correlation.length() - 1));
    }

    private void needed(byte[] name, CopiedRow row, int field, String word, @Nullable Opened opened) {
        out.add(name);
        if (opened != null && isMark(row, field, 0)) {
            out.addQuoted(opened.needed(word, row.text(field)));
        } else {
            addQuoted(row, field);
        }
    }

    private void sourceEventId(CopiedRow row, @Nullable Opened opened) {
        if (opened != null) {
            given(Part.SOURCE_EVENT_ID, opened.given(EventMetadata.SOURCE_EVENT_ID, row.textOrNull(SOURCE_EVENT_ID)));
        } else if (!row.isNull(SOURCE_EVENT_ID)) {
            out.add(Part.SOURCE_EVENT_ID);
            addQuoted(row, SOURCE_EVENT_ID);
        }
    }

    /** The sealed one begins with a mark behind its quote. */
    private void correlation(CopiedRow row, @Nullable Opened opened) {
        if (opened == null || !isMark(row, CORRELATION_ID, 1)) {
            json(Part.CORRELATION_ID, row, CORRELATION_ID);
        } else if (opened.correlation() == null) {
            json(Part.CORRELATION_ID, row, CAUSATION_ID);
        } else {
            out.add(Part.CORRELATION_ID).add(AegiraJson.mapper().writeValueAsBytes(opened.correlation()));
        }
    }

    private void causation(CopiedRow row, @Nullable Opened opened) {
        if (opened != null) {
            given(Part.CAUSATION_ID, opened.given(EventMetadata.CAUSATION_ID, null));
        }
        json(Part.CAUSATION_ID, row, CAUSATION_ID);
    }

    /** Old ones stand in the log without their seconds where these are none. */
    private void receivedAt(CopiedRow row) {
        if (!row.isNull(RECEIVED_AT)) {
            if (row.bytes()[row.begin(RECEIVED_AT) + MINUTES_END] == ':') {
                add(Part.RECEIVED_AT, row, RECEIVED_AT);
            } else {
                out.add(Part.RECEIVED_AT);
                WrittenTime.add(out, OffsetDateTime.parse(row.text(RECEIVED_AT)));
            }
            out.add('"');
        }
    }

    private void payload(CopiedRow row, @Nullable Opened opened) {
        out.add(Part.PAYLOAD);
        if (opened == null) {
            out.add(row.bytes(), row.begin(PAYLOAD) + 1, row.length(PAYLOAD) - 1);
        } else {
            out.add(opened.payload());
        }
        out.add('}');
    }

    private void given(byte[] name, @Nullable String value) {
        if (value != null) {
            out.add(name).addQuoted(value);
        }
    }

    private void json(byte[] name, CopiedRow row, int field) {
        if (!row.isNull(field)) {
            add(name, row, field);
        }
    }

    private void add(byte[] name, CopiedRow row, int field) {
        out.add(name).add(row.bytes(), row.begin(field), row.length(field));
    }

    private void addQuoted(CopiedRow row, int field) {
        out.addQuoted(row.bytes(), row.begin(field), row.length(field));
    }

    /** What stands between the values. */
    private static final class Part {
        static final byte[] EVENT_ID = Utf8.ascii("{\"event_id\":\"");
        static final byte[] EVENT_TIME = Utf8.ascii("\",\"event_time\":\"");
        static final byte[] INGESTED_AT = Utf8.ascii("\",\"ingested_at\":\"");
        static final byte[] ACTOR = Utf8.ascii("\",\"actor\":{\"type\":");
        static final byte[] ACTOR_ID = Utf8.ascii(",\"id\":");
        static final byte[] SOURCE = Utf8.ascii("},\"source\":");
        static final byte[] SOURCE_EVENT_ID = Utf8.ascii(",\"source_event_id\":");
        static final byte[] SCHEMA_VERSION = Utf8.ascii(",\"schema_version\":");
        static final byte[] CORRELATION_ID = Utf8.ascii(",\"correlation_id\":");
        static final byte[] CAUSATION_ID = Utf8.ascii(",\"causation_id\":");
        static final byte[] RECEIVED_AT = Utf8.ascii(",\"received_at\":\"");
        static final byte[] PAYLOAD = Utf8.ascii(",\"payload\":");
    }
}
