package io.aegira.platform.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.web.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class APictureIsHandedInTest {
    private final Darkroom darkroom = new Darkroom();

    @Test
    void a_jpeg_comes_out_as_large_as_it_was() throws IOException {
        shows(developed(Pictures.jpeg(640, 480)), 640, 480, Color.RED, Color.BLUE);
    }

    @Test
    void a_png_comes_out_as_a_jpeg() throws IOException {
        Picture picture = developed(Pictures.png(640, 480));
        shows(picture, 640, 480, Color.RED, Color.BLUE);
        assertThat(PictureForm.of(picture.content())).contains(PictureForm.JPEG);
    }

    @Test
    void what_is_clear_is_white() throws IOException {
        Picture picture = developed(Pictures.written(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png"));
        shows(picture, 40, 30, Color.WHITE, Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "4032, 3024, 2000, 1500",
        "3024, 4032, 1500, 2000",
        "2001, 10, 2000, 10",
        "8064, 6048, 2000, 1500",
        "16384, 2, 2000, 1"
    })
    void a_large_one_is_drawn_smaller(int width, int height, int drawnWidth, int drawnHeight) throws IOException {
        Picture picture = developed(Pictures.jpeg(width, height));
        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(drawnWidth, drawnHeight);
        shows(picture, drawnWidth, drawnHeight, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, BLUE, 60, 40",
        "2, BLUE, RED, 60, 40",
        "3, BLUE, RED, 60, 40",
        "4, RED, BLUE, 60, 40",
        "5, TOP, RED, 40, 60",
        "6, TOP, RED, 40, 60",
        "7, TOP, BLUE, 40, 60",
        "8, TOP, BLUE, 40, 60",
        "9, RED, BLUE, 60, 40"
    })
    void it_stands_upright_however_the_camera_was_held(
            int orientation, String left, String other, int width, int height) throws IOException {
        BufferedImage drawn = Pictures.decoded(
                developed(Pictures.fromAPhone(60, 40, orientation)).content());
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        if (left.equals("TOP")) {
            isAbout(drawn.getRGB(width / 2, 5), other.equals("RED") ? Color.RED : Color.BLUE);
            isAbout(drawn.getRGB(width / 2, height - 5), other.equals("RED") ? Color.BLUE : Color.RED);
        } else {
            isAbout(drawn.getRGB(5, height / 2), left.equals("RED") ? Color.RED : Color.BLUE);
            isAbout(drawn.getRGB(width - 5, height / 2), other.equals("RED") ? Color.RED : Color.BLUE);
        }
    }

    @Test
    void nothing_is_left_of_what_the_camera_wrote_beside_it() throws IOException {
        byte[] phone = Pictures.fromAPhone(60, 40, 6);
        assertThat(text(phone)).contains(Pictures.PLACE, "Exif");
        assertThat(text(developed(phone).content())).doesNotContain(Pictures.PLACE, "Exif", "a-place");
    }

    @Test
    void nor_of_what_stands_behind_it() throws IOException {
        byte[] picture = Pictures.jpeg(60, 40);
        byte[] withMore = Arrays.copyOf(picture, picture.length + 40);
        System.arraycopy(
                "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, withMore, picture.length, 25);
        assertThat(text(developed(withMore).content())).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a and more of it",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7 and so on",
                "\0\0\0 ftypheic"
            })
    void anything_else_is_of_another_type(String content) {
        isRefused(content.getBytes(StandardCharsets.ISO_8859_1), 415, "must be a JPEG or PNG picture");
    }

    @Test
    void what_only_begins_like_a_picture_cannot_be_read() {
        isRefused(
                "\u00ff\u00d8\u00ff and then words".getBytes(StandardCharsets.ISO_8859_1),
                422,
                "cannot be read as a picture");
        isRefused(Arrays.copyOf(Pictures.png(640, 480), 40), 422, "cannot be read as a picture");
    }

    @Test
    void nor_can_one_that_was_cut_off() {
        byte[] jpeg = Pictures.jpeg(640, 480);
        isRefused(Arrays.copyOf(jpeg, jpeg.length / 2), 422, "cannot be read as a picture");
        byte[] png = Pictures.png(640, 480);
        isRefused(Arrays.copyOf(png, png.length / 2), 422, "cannot be read as a picture");
    }

    @Test
    void nor_one_that_is_drawn_a_hundred_times_over() {
        byte[] once = Pictures.jpeg(60, 40);
        byte[] often = Arrays.copyOf(once, once.length + 101 * 2);
        for (int i = once.length; i < often.length; i += 2) {
            often[i] = (byte) 0xff;
            often[i + 1] = (byte) 0xda;
        }
        isRefused(often, 422, "cannot be read as a picture");
    }

    @ParameterizedTest
    @CsvSource({"16385, 2", "2, 16385", "7072, 7072", "2147483647, 2147483647"})
    void what_would_be_huge_when_unpacked_is_measured_first(int width, int height) {
        isRefused(
                Pictures.pngThatClaims(width, height),
                413,
                "has more than 50 million pixels, or a side of more than 16384");
    }

    @Test
    void one_that_is_drawn_in_passes_comes_out_as_any_other_and_may_have_half_as_many_pixels() throws IOException {
        shows(developed(Pictures.progressive(2_400, 1_200)), 2_000, 1_000, Color.RED, Color.BLUE);
        isRefused(
                Pictures.progressive(5_001, 5_000),
                413,
                "has more than 25 million pixels, or a side of more than 16384");
    }

    @Test
    void more_than_eight_mebibytes_are_not_read_any_further() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[Darkroom.LARGEST + 100]);
        assertThatThrownBy(() -> darkroom.develop(endless))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(endless.available()).isEqualTo(99);
    }

    private Picture developed(byte[] content) throws IOException {
        return darkroom.develop(new ByteArrayInputStream(content));
    }

    private void isRefused(byte[] content, int status, String message) {
        assertThatThrownBy(() -> developed(content)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.first()).isEqualTo(new Problem.FieldError("photo", message));
        });
    }

    private static void shows(Picture picture, int width, int height, Color left, Color right) {
        BufferedImage drawn = Pictures.decoded(picture.content());
        assertThat(new int[] {drawn.getWidth(), drawn.getHeight(), picture.width(), picture.height()})
                .containsExactly(width, height, width, height);
        if (left != null) {
            isAbout(drawn.getRGB(5, height / 2), left);
            isAbout(drawn.getRGB(width - 5, height / 2), right);
        }
    }

    private static void isAbout(int rgb, Color wanted) {
        Color seen = new Color(rgb);
        assertThat(Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue()))
                .as("%s, wanted %s", seen, wanted)
                .isLessThan(40);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
