package io.aegira.platform.photos;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** In which forms pictures may come: told by how they begin, whatever they are called. */
enum PictureForm {
    JPEG("ffd8ff"),
    PNG("89504e470d0a1a0a");

    private final byte[] beginning;

    PictureForm(String beginning) {
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static Optional<PictureForm> of(byte[] content) {
        return Arrays.stream(values()).filter(form -> form.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(beginning, 0, beginning.length, content, 0, beginning.length);
    }
}
