package io.aegira.kernel.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.AegiraJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextThatGrowsTest {
    private final Utf8 text = new Utf8(1);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "\"", "\\", "a\"b\\c", "\n\t\r\b\f\u0001\u001f", "é \ud83d\ude80", "/", "\u007f"})
    void has_quoted_texts_as_json_has_them(String quoted) {
        text.addQuoted(quoted);

        assertThat(AegiraJson.mapper().readValue(written(), String.class)).isEqualTo(quoted);
    }

    @Test
    void has_ids_as_they_are_written_everywhere() {
        UUID id = UUID.fromString("0a1b2c3d-4e5f-8a9b-bcde-f00112233445");
        text.addUuid(
                ByteBuffer.allocate(17)
                        .put((byte) 9)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array(),
                1);

        assertThat(written()).isEqualTo(id.toString());
    }

    @Test
    void has_what_was_added_and_after_clearing_nothing() {
        text.add('a').add(Utf8.ascii("bcd"), 1, 2).addDigits(7, 3).add(Utf8.ascii("e"));
        assertThat(written()).isEqualTo("acd007e");

        text.clear();
        assertThat(written()).isEmpty();
    }

    private String written() {
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }
}
