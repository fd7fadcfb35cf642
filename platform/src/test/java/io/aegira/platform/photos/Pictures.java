package io.aegira.platform.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as phones make them, and as nobody should. */
public final class Pictures {
    /** What a camera writes beside a picture. */
    public static final String PLACE = "a-place-where-somebody-was-7HgB";

    private static final int HEADER_OF_A_PNG = 16;

    private Pictures() {}

    /** Red on the left, blue on the right. */
    public static BufferedImage redAndBlue(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(redAndBlue(width, height), "png");
    }

    /** Coarse first and then ever finer, as on the web. */
    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(redAndBlue(width, height), null, null), packing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }

    static byte[] written(BufferedImage picture, String form) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            ImageIO.write(picture, form, content);
            return content.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With EXIF that tells how the camera was held and where. */
    public static byte[] fromAPhone(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int tags = 2;
        int afterTags = 8 + 2 + tags * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(afterTags + place.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) tags);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(afterTags);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        ByteBuffer phone = ByteBuffer.allocate(plain.length + 2 + 2 + 6 + tiff.capacity());
        phone.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + tiff.capacity()));
        phone.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.flip())
                .put(plain, 2, plain.length - 2);
        return phone.array();
    }

    /** Says of itself that it measures so much, and is small all the same. */
    static byte[] pngThatClaims(int width, int height) {
        byte[] png = png(2, 2);
        ByteBuffer.wrap(png).putInt(HEADER_OF_A_PNG, width).putInt(HEADER_OF_A_PNG + Integer.BYTES, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    public static BufferedImage decoded(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
