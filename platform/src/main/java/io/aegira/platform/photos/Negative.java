package io.aegira.platform.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What was handed in, in a form that we read.
 *
 * @param held how the camera was held
 * @param isDrawnInPasses so that all of it is held in memory, however few of its pixels are wanted
 */
record Negative(PictureForm form, byte[] content, Held held, boolean isDrawnInPasses) {
    /** A picture that is drawn in more passes than this is made to keep us busy; cameras and their programs take about ten. */
    private static final int MOST_SCANS = 100;

    /** @throws IOException for what is no whole picture; more than that only {@link #unpacked} finds out */
    static Negative of(PictureForm form, byte[] content) throws IOException {
        if (form == PictureForm.PNG) {
            return new Negative(form, content, Held.UPRIGHT, false);
        }
        JpegMarks marks = JpegMarks.of(content);
        // The reader would make up what is missing.
        if (!marks.isWhole() || marks.scans() > MOST_SCANS) {
            throw new IOException("cut off, or drawn too often");
        }
        return new Negative(form, content, marks.held(), marks.isDrawnInPasses());
    }

    /**
     * Unpacks the picture, of a large one only every so many pixels.
     *
     * @param size what it may measure at most, half of it where it is drawn in passes; looked at before anything is unpacked
     * @param enough pixels of its longer side are wanted, less than twice as many come
     * @throws IOException for what is no whole picture
     */
    BufferedImage unpacked(PictureSize size, int enough) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            (isDrawnInPasses ? size.half() : size).require(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / enough);
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }
}
