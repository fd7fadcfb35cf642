package io.aegira.standalone.acceptance.canaries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.web.util.HtmlUtils;

/** Takes off whatever something may be wrapped in, one layer after the other, in any order: packing, base64, escapes. */
final class Layers {
    private static final int DEEPEST = 4;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");

    private final Finder finder;

    Layers(Finder finder) {
        this.finder = finder;
    }

    Optional<Canary> find(byte[] content) {
        return find(content, DEEPEST);
    }

    private Optional<Canary> find(byte[] content, int deeper) {
        Optional<Canary> found = finder.in(content);
        if (found.isPresent() || deeper == 0 || content.length == 0) {
            return found;
        }
        if (startsWith(content, 0x1f, 0x8b)) {
            return unpacked(content).flatMap(inner -> find(inner, deeper - 1));
        }
        if (startsWith(content, 'P', 'K')) {
            return inEntries(content, deeper - 1);
        }
        return inText(new String(content, StandardCharsets.ISO_8859_1), deeper - 1);
    }

    private Optional<Canary> inText(String text, int deeper) {
        return changed(text, "\u0000", all -> all.replace("\u0000", ""), deeper)
                .or(() -> changed(text, "&", HtmlUtils::htmlUnescape, deeper))
                .or(() -> changed(text, "\\", Layers::unescaped, deeper))
                .or(() -> changed(text, "%", Layers::decoded, deeper))
                .or(() -> inBase64(text, deeper));
    }

    private Optional<Canary> changed(String text, String trigger, Function<String, String> change, int deeper) {
        if (!text.contains(trigger)) {
            return Optional.empty();
        }
        String other = change.apply(text);
        return other.equals(text) ? Optional.empty() : find(other.getBytes(StandardCharsets.ISO_8859_1), deeper);
    }

    private static String unescaped(String text) {
        return hex(UNICODE, text).replace("\\/", "/").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static String decoded(String text) {
        return hex(PERCENT, text);
    }

    private static String hex(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) (Integer.parseInt(found.group(1), 16) & 0xff))));
    }

    /** Long words are it as often as not: what comes of the others is noise, and is searched in vain. */
    private Optional<Canary> inBase64(String text, int deeper) {
        Matcher words = BASE64.matcher(text);
        while (words.find()) {
            Optional<Canary> found = bytes(words.group()).flatMap(inner -> find(inner, deeper));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytes(String word) {
        try {
            String standard = word.replace('-', '+').replace('_', '/');
            int whole = standard.length() - (standard.length() % 4 == 1 ? 1 : 0);
            return Optional.of(Base64.getDecoder().decode(standard.substring(0, whole)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> unpacked(byte[] content) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Optional<Canary> inEntries(byte[] content, int deeper) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<Canary> found = find(entry.getName().getBytes(StandardCharsets.UTF_8), deeper)
                        .or(() -> find(rest(zip), deeper));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static byte[] rest(ZipInputStream entry) {
        try {
            return entry.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
