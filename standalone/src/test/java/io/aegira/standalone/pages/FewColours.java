package io.aegira.standalone.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture with the 256 colours that it has most of; the others become their nearest. Pages have few colours, and edges of letters. */
final class FewColours {
    private static final int MOST = 256;

    private final List<Integer> palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(List<Integer> palette) {
        this.palette = palette;
    }

    static BufferedImage of(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return new FewColours(palette).drawn(picture, pixels);
    }

    private BufferedImage drawn(BufferedImage picture, int[] pixels) {
        int[] colours = palette.stream().mapToInt(colour -> colour).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage drawn =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i] & 0xffffff, this::index);
            drawn.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, index);
        }
        return drawn;
    }

    private int index(int colour) {
        return palette.indexOf(palette.stream()
                .min(Comparator.comparingInt(known -> distance(known, colour)))
                .orElseThrow());
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
