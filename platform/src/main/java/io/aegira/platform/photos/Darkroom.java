package io.aegira.platform.photos;

import io.aegira.platform.web.Problem;
import io.aegira.platform.web.Problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Draws a picture anew from what was handed in: upright, no larger than anybody needs, and without what a camera writes beside it. A few at
 * a time, so that what pictures take of the memory does not grow with how many come.
 */
public final class Darkroom {
    /** What may be handed in, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** Of a picture as it is kept, in pixels. */
    static final int LONGEST_SIDE = 2_000;

    private static final String FIELD = "photo";
    private static final PictureSize SENT = new PictureSize(16_384, 50_000_000);
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /**
     * @param sent read no further than need be, and left open
     * @throws Problem naming {@code photo}: 413 for more than 8 MiB, 50 million pixels (25 million in a progressive JPEG)
     *     or 16 384 on a side, 415 for anything but a JPEG or
     *     PNG, 422 for one that cannot be read to its end; 503 where too many come at once
     */
    public Picture develop(InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw refused(413, "Too large", "is longer than 8 MiB");
        }
        PictureForm form = PictureForm.of(content)
                .orElseThrow(() -> refused(415, "Unsupported media type", "must be a JPEG or PNG picture"));
        takePlace();
        try {
            return developed(form, content);
        } catch (IOException | RuntimeException broken) {
            // Whatever the reader stumbles over is in the picture.
            throw broken instanceof Problem tooLarge
                    ? tooLarge
                    : refused(422, "Unprocessable content", "cannot be read as a picture");
        } finally {
            places.release();
        }
    }

    private static Picture developed(PictureForm form, byte[] content) throws IOException {
        Negative negative = Negative.of(form, content);
        return Print.of(negative.unpacked(SENT, LONGEST_SIDE), negative.held(), LONGEST_SIDE);
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.unavailable("Too many photos come at once. Try again.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("Not available at the moment. Try again.");
        }
    }

    static Problem refused(int status, String title, String message) {
        return new Problem(status, title, FIELD + ": " + message, List.of(new FieldError(FIELD, message)));
    }
}
