package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.proof.MerkleHash;
import io.aegira.kernel.proof.RightEdge;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PrunedTreeTest {
    @RepeatedTest(200)
    void whoever_reads_it_has_the_root_whatever_is_shown() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int size = random.nextInt(600);
        int shown = random.nextInt(1, 20);
        Set<Integer> which = IntStream.range(0, size)
                .filter(leaf -> random.nextInt(shown) == 0)
                .boxed()
                .collect(Collectors.toSet());

        RightEdge read = new RightEdge();
        written(size, which).forEach(line -> read(line, read));

        assertThat(read.size()).as("seed %d", seed).isEqualTo(size);
        assertThat(read.root()).as("seed %d", seed).isEqualTo(root(size));
    }

    @Test
    void what_is_hidden_together_is_hidden_in_one_line() {
        assertThat(written(13, Set.of(8))).hasSize(5).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("{\"subtree\":{\"from\":0,\"leaves\":8,");
            assertThat(lines.get(1)).isEqualTo("{\"event\":8}");
            assertThat(lines.get(2)).startsWith("{\"subtree\":{\"from\":9,\"leaves\":1,");
            assertThat(lines.get(3)).startsWith("{\"subtree\":{\"from\":10,\"leaves\":2,");
            assertThat(lines.get(4)).startsWith("{\"subtree\":{\"from\":12,\"leaves\":1,");
        });
    }

    private static List<String> written(int size, Set<Integer> shown) {
        Utf8 out = new Utf8(16);
        PrunedTree tree = new PrunedTree(out);
        for (int leaf = 0; leaf < size; leaf++) {
            if (shown.contains(leaf)) {
                tree.show(text(leaf));
            } else {
                tree.hide(MerkleHash.leaf(text(leaf)));
            }
        }
        tree.end();
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static void read(String line, RightEdge edge) {
        JsonNode subtree = AegiraJson.mapper().readTree(line).get("subtree");
        if (subtree == null) {
            edge.add(MerkleHash.leaf(line.getBytes(StandardCharsets.UTF_8)));
        } else {
            assertThat(subtree.get("from").asLong()).isEqualTo(edge.size());
            edge.add(
                    subtree.get("leaves").asLong(),
                    HexFormat.of().parseHex(subtree.get("hash").asString()));
        }
    }

    private static byte[] root(int size) {
        RightEdge all = new RightEdge();
        IntStream.range(0, size).forEach(leaf -> all.add(MerkleHash.leaf(text(leaf))));
        return all.root();
    }

    private static byte[] text(int leaf) {
        return ("{\"event\":" + leaf + "}").getBytes(StandardCharsets.UTF_8);
    }
}
