package io.aegira.platform.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The last step: what was unpacked is drawn on white paper, in plain colours, and packed as a JPEG. */
final class Print {
    private static final float QUALITY = 0.85f;

    private Print() {}

    /** @param longestSide of the picture that comes out, in pixels; a smaller one stays as it is */
    static Picture of(BufferedImage unpacked, Held held, int longestSide) throws IOException {
        BufferedImage drawn = drawn(unpacked, held, longestSide);
        return new Picture(jpeg(drawn), drawn.getWidth(), drawn.getHeight());
    }

    private static BufferedImage drawn(BufferedImage from, Held held, int longestSide) {
        double scale = Math.min(1.0, (double) longestSide / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        BufferedImage paper = held.isOnItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(held.upright(width, height));
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private static byte[] jpeg(BufferedImage drawn) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packing.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), packing);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
