package io.aegira.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody chose in a form. A field that was left empty is sent all the same, without a name. */
public final class ChosenFile {
    private ChosenFile() {}

    /** @return null where none was chosen */
    public static @Nullable MultipartFile of(@Nullable MultipartFile part) {
        return part == null || part.isEmpty() && !hasName(part) ? null : part;
    }

    private static boolean hasName(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name != null && !name.isBlank();
    }
}
