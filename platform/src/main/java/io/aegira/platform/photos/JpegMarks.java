package io.aegira.platform.photos;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a JPEG must be known before its picture is unpacked.
 *
 * @param isDrawnInPasses so that all of it is held until the last one is over
 * @param scans how many passes there are; more where other pictures stand behind it
 * @param isWhole whether it has an end
 */
record JpegMarks(Held held, boolean isDrawnInPasses, int scans, boolean isWhole) {
    private static final JpegMarks MALFORMED = new JpegMarks(Held.UPRIGHT, false, 0, false);
    private static final int MARK = 0xff;
    private static final int FRAME = 0xc0;
    private static final int PROGRESSIVE_FRAME = 0xc2;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APPLICATION_1 = 0xe1;
    private static final int MOST_SEGMENTS = 1_000;
    private static final int COMPONENTS_OF_A_FRAME = 5;
    private static final int COMPONENTS_OF_A_SCAN = 0;

    private static final ByteBuffer EXIF = ByteBuffer.wrap("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    private static final int ORIENTATION = 0x0112;
    private static final int BYTES_OF_A_TAG = 12;
    private static final int BYTES_BEFORE_A_VALUE = 8;

    static JpegMarks of(byte[] jpeg) {
        try {
            ByteBuffer content = ByteBuffer.wrap(jpeg).position(Short.BYTES);
            List<Segment> head = head(content);
            byte[] drawn = new byte[content.remaining()];
            content.get(drawn);
            return new JpegMarks(held(head), isDrawnInPasses(head), 1 + count(drawn, SCAN), count(drawn, END) > 0);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return MALFORMED;
        }
    }

    /** Up to the first scan and what it says of itself; leaves the buffer behind it. */
    private static List<Segment> head(ByteBuffer content) {
        List<Segment> head = new ArrayList<>();
        do {
            int marker = marker(content);
            int length = Short.toUnsignedInt(content.getShort()) - Short.BYTES;
            head.add(new Segment(marker, content.slice(content.position(), length)));
            content.position(content.position() + length);
        } while (head.getLast().marker() != SCAN && head.size() < MOST_SEGMENTS);
        return head;
    }

    private static int marker(ByteBuffer content) {
        if (Byte.toUnsignedInt(content.get()) != MARK) {
            throw new IllegalArgumentException("no marker where one should be");
        }
        int marker = MARK;
        while (marker == MARK) {
            marker = Byte.toUnsignedInt(content.get());
        }
        return marker;
    }

    private static boolean isDrawnInPasses(List<Segment> head) {
        Segment frame = head.stream()
                .filter(segment -> segment.marker() >= FRAME && segment.marker() <= PROGRESSIVE_FRAME)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return frame.marker() == PROGRESSIVE_FRAME
                || head.getLast().content().get(COMPONENTS_OF_A_SCAN)
                        < frame.content().get(COMPONENTS_OF_A_FRAME);
    }

    private static int count(byte[] content, int marker) {
        int count = 0;
        for (int i = 0; i < content.length - 1; i++) {
            if (content[i] == (byte) MARK && content[i + 1] == (byte) marker) {
                count++;
            }
        }
        return count;
    }

    private static Held held(List<Segment> head) {
        return head.stream()
                .filter(Segment::isExif)
                .findFirst()
                .map(exif -> Held.of(orientation(
                        exif.content().slice(EXIF.remaining(), exif.content().remaining() - EXIF.remaining()))))
                .orElse(Held.UPRIGHT);
    }

    /** Of the first directory; 0 where it is not told, or cannot be read: a picture is none the worse for that. */
    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(Integer.BYTES);
            int tags = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < tags; i++) {
                int tag = directory + Short.BYTES + i * BYTES_OF_A_TAG;
                if (Short.toUnsignedInt(tiff.getShort(tag)) == ORIENTATION) {
                    return Short.toUnsignedInt(tiff.getShort(tag + BYTES_BEFORE_A_VALUE));
                }
            }
            return 0;
        } catch (IndexOutOfBoundsException malformed) {
            return 0;
        }
    }

    private record Segment(int marker, ByteBuffer content) {
        boolean isExif() {
            return marker == APPLICATION_1
                    && content.remaining() > EXIF.remaining()
                    && content.slice(0, EXIF.remaining()).equals(EXIF);
        }
    }
}
