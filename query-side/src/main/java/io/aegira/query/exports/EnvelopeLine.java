package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.query.platform.Opened;
import io.aegira.query.platform.SealedRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row of the log as the envelope's JSON. What the database holds as JSON is written through byte for byte, without being taken
 * apart: that is what makes an export fast.
 */
final class EnvelopeLine {
    /** To be selected, in this order, from {@code eventlog.events}. */
    static final String COLUMNS =
            "global_index, event_type, worker_id, event_id::text, event_time, event_offset_seconds, ingested_at, actor_type,"
                    + " actor_id, source, source_event_id, schema_version::text, (metadata -> 'correlation_id')::text,"
                    + " (metadata -> 'causation_id')::text, metadata ->> 'received_at', metadata ->> 'sealed', payload::text";

    static final int GLOBAL_INDEX = 1;
    static final int EVENT_TYPE = 2;
    static final int WORKER_ID = 3;
    static final int CORRELATION_ID = 13;
    static final int SEALED = 16;
    static final int PAYLOAD = 17;

    private static final byte MARK = (byte) EncryptedText.MARK.charAt(0);
    private static final int MINUTES_END = "2026-02-12T07:05".length();

    private final ByteArrayOutputStream out;
    private final byte[] tenant;

    EnvelopeLine(ByteArrayOutputStream out, String tenantId) {
        this.out = out;
        this.tenant = ascii("\",\"tenant_id\":\"" + tenantId + "\",\"event_type\":\"");
    }

    /** What of the row may have to be opened. */
    static SealedRow sealed(ResultSet row) throws SQLException {
        String correlation = row.getString(CORRELATION_ID);
        return new SealedRow(
                row.getObject(WORKER_ID, UUID.class),
                row.getString(EVENT_TYPE),
                row.getBytes(PAYLOAD),
                row.getString(SEALED),
                correlation == null ? null : correlation.substring(1, correlation.length() - 1));
    }

    /** @param opened to be written instead of what is sealed */
    void write(ResultSet row, Opened opened) throws SQLException {
        out.writeBytes(Part.EVENT_ID);
        out.writeBytes(row.getBytes(4));
        out.writeBytes(tenant);
        out.writeBytes(row.getBytes(EVENT_TYPE));
        out.writeBytes(Part.EVENT_TIME);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt(6));
        out.writeBytes(time(row.getObject(5, OffsetDateTime.class).withOffsetSameInstant(offset)));
        out.writeBytes(Part.INGESTED_AT);
        out.writeBytes(time(row.getObject(7, OffsetDateTime.class)));
        out.writeBytes(Part.ACTOR);
        text(row.getBytes(8));
        out.writeBytes(Part.ACTOR_ID);
        text(needed(opened, EventMetadata.ACTOR_ID, row.getBytes(9)));
        out.writeBytes(Part.SOURCE);
        text(needed(opened, EventMetadata.SOURCE, row.getBytes(10)));
        given(Part.SOURCE_EVENT_ID, opened.given(EventMetadata.SOURCE_EVENT_ID, row.getString(11)));
        out.writeBytes(Part.SCHEMA_VERSION);
        out.writeBytes(row.getBytes(12));
        byte[] cause = row.getBytes(14);
        json(Part.CORRELATION_ID, correlation(opened, row.getBytes(CORRELATION_ID), cause));
        given(Part.CAUSATION_ID, opened.given(EventMetadata.CAUSATION_ID, null));
        json(Part.CAUSATION_ID, cause);
        receivedAt(row.getString(15));
        out.writeBytes(Part.PAYLOAD);
        out.writeBytes(opened.payload());
        out.write('}');
    }

    private static byte[] needed(Opened opened, String field, byte[] stored) {
        return stored[0] == MARK
                ? opened.needed(field, new String(stored, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                : stored;
    }

    /** @param json the sealed one begins with a mark behind its quote */
    private static byte @Nullable [] correlation(Opened opened, byte @Nullable [] json, byte @Nullable [] cause) {
        if (json == null || json[1] != MARK) {
            return json;
        }
        return opened.correlation() == null ? cause : AegiraJson.mapper().writeValueAsBytes(opened.correlation());
    }

    private void given(byte[] name, @Nullable String value) {
        if (value != null) {
            out.writeBytes(name);
            text(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void json(byte[] name, byte @Nullable [] value) {
        if (value != null) {
            out.writeBytes(name);
            out.writeBytes(value);
        }
    }

    /** Old ones stand in the log without their seconds where these are none. */
    private void receivedAt(@Nullable String time) {
        if (time != null) {
            out.writeBytes(Part.RECEIVED_AT);
            out.writeBytes(time.charAt(MINUTES_END) == ':' ? ascii(time) : time(OffsetDateTime.parse(time)));
            out.write('"');
        }
    }

    private void text(byte[] utf8) {
        out.write('"');
        int written = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                out.write(utf8, written, i - written);
                out.writeBytes(escaped(b));
                written = i + 1;
            }
        }
        out.write(utf8, written, utf8.length - written);
        out.write('"');
    }

    private static byte[] escaped(byte b) {
        return ascii(b < ' ' ? String.format("\\u%04x", b) : "\\" + (char) b);
    }

    private static byte[] time(OffsetDateTime time) {
        return ascii(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What stands between the values. */
    private static final class Part {
        static final byte[] EVENT_ID = ascii("{\"event_id\":\"");
        static final byte[] EVENT_TIME = ascii("\",\"event_time\":\"");
        static final byte[] INGESTED_AT = ascii("\",\"ingested_at\":\"");
        static final byte[] ACTOR = ascii("\",\"actor\":{\"type\":");
        static final byte[] ACTOR_ID = ascii(",\"id\":");
        static final byte[] SOURCE = ascii("},\"source\":");
        static final byte[] SOURCE_EVENT_ID = ascii(",\"source_event_id\":");
        static final byte[] SCHEMA_VERSION = ascii(",\"schema_version\":");
        static final byte[] CORRELATION_ID = ascii(",\"correlation_id\":");
        static final byte[] CAUSATION_ID = ascii(",\"causation_id\":");
        static final byte[] RECEIVED_AT = ascii(",\"received_at\":\"");
        static final byte[] PAYLOAD = ascii(",\"payload\":");
    }
}
