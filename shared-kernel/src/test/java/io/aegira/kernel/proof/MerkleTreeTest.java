package io.aegira.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private static final int MOST = 257;

    /** The entries, roots and proofs that certificate-transparency implementations are tested with. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void its_roots_are_those_that_all_implementations_have() {
        assertThat(MerkleHash.empty())
                .asHexString()
                .isEqualToIgnoringCase("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        RightEdge edge = new RightEdge();
        assertThat(edge.root()).isEqualTo(MerkleHash.empty());
        for (int i = 0; i < ENTRIES.size(); i++) {
            edge.add(MerkleHash.leaf(HexFormat.of().parseHex(ENTRIES.get(i))));
            assertThat(HexFormat.of().formatHex(edge.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 255, 256, 1000})
    void its_roots_are_those_of_the_definition_however_it_grew(int batch) {
        GrownTree grown = GrownTree.of(MOST, batch);
        for (int size = 0; size <= MOST; size++) {
            assertThat(grown.tree().root(size)).isEqualTo(grown.defined(0, size));
        }
    }

    @Test
    void a_tree_of_three_levels_has_the_root_of_the_definition() {
        GrownTree grown = GrownTree.of(70_001, 9_999);
        assertThat(grown.tree().root(70_001)).isEqualTo(grown.defined(0, 70_001));
        assertThat(grown.tree().root(65_536)).isEqualTo(grown.defined(0, 65_536));
        assertThat(MerkleProof.includes(
                        grown.leaves.get(65_000),
                        65_000,
                        70_001,
                        grown.tree().inclusion(65_000, 70_001),
                        grown.tree().root(70_001)))
                .isTrue();
    }

    @Test
    void what_is_stored_behind_its_size_does_not_count() {
        GrownTree grown = GrownTree.of(300, 300);
        GrowingTiles again = new GrowingTiles(270, grown);
        for (int leaf = 270; leaf < 300; leaf++) {
            again.add(grown.leaves.get(leaf));
        }
        assertThat(again.changed())
                .singleElement()
                .satisfies(tile -> assertThat(tile.hashes()).isEqualTo(grown.hashes(0, 1)));
        assertThat(again.size()).isEqualTo(300);
    }

    @Test
    void every_leaf_is_proved_in_every_tree_and_nowhere_else() {
        GrownTree grown = GrownTree.of(MOST, MOST);
        MerkleTree tree = grown.tree();
        for (int size = 1; size <= MOST; size++) {
            byte[] root = tree.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = tree.inclusion(leaf, size);
                assertThat(MerkleProof.includes(grown.leaves.get(leaf), leaf, size, path, root))
                        .isTrue();
                assertThat(MerkleProof.includes(grown.leaves.get(leaf), leaf + 1L, size, path, root))
                        .isFalse();
                assertThat(MerkleProof.includes(grown.leaves.get((leaf + 1) % MOST), leaf, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proved_to_go_on_every_earlier_one() {
        GrownTree grown = GrownTree.of(MOST, MOST);
        MerkleTree tree = grown.tree();
        for (int second = 1; second <= MOST; second++) {
            for (int first = 1; first <= second; first++) {
                List<byte[]> path = tree.consistency(first, second);
                assertThat(MerkleProof.isConsistent(first, tree.root(first), second, tree.root(second), path))
                        .isTrue();
                assertThat(first == second
                                || MerkleProof.isConsistent(
                                        first, GrownTree.flipped(tree.root(first), 3), second, tree.root(second), path)
                                || MerkleProof.isConsistent(
                                        first, tree.root(first), second, GrownTree.flipped(tree.root(second), 3), path))
                        .isEqualTo(first == second);
            }
        }
    }

    @Test
    void no_proof_that_was_changed_is_believed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        GrownTree grown = GrownTree.of(MOST, MOST);
        MerkleTree tree = grown.tree();
        for (int round = 0; round < 50_000; round++) {
            int second = 2 + random.nextInt(MOST - 1);
            int first = 1 + random.nextInt(second - 1);
            byte[] root = tree.root(second);
            List<byte[]> inclusion = changed(tree.inclusion(first, second), random);
            assertThat(MerkleProof.includes(grown.leaves.get(first), first, second, inclusion, root))
                    .as("seed %d, leaf %d of %d", seed, first, second)
                    .isFalse();
            List<byte[]> consistency = changed(tree.consistency(first, second), random);
            assertThat(MerkleProof.isConsistent(first, tree.root(first), second, root, consistency))
                    .as("seed %d, from %d to %d", seed, first, second)
                    .isFalse();
        }
    }

    private static List<byte[]> changed(List<byte[]> path, Random random) {
        int which = random.nextInt(path.size());
        return switch (random.nextInt(3)) {
            case 0 -> GrownTree.withOneBitOtherwise(path, which, random.nextInt(256));
            case 1 -> GrownTree.without(path, which);
            default -> {
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(which, path.get(which));
                yield longer;
            }
        };
    }

    @Test
    void what_never_was_is_not_proved() {
        MerkleTree tree = GrownTree.of(5, 5).tree();
        assertThatThrownBy(() -> tree.root(6)).hasMessage("no tree of 6 leaves");
        assertThatThrownBy(() -> tree.inclusion(3, 3)).hasMessage("no leaf 3 in a tree of 3");
        assertThatThrownBy(() -> tree.consistency(0, 3)).hasMessage("no trees of 0 and then 3");
        assertThatThrownBy(() -> tree.consistency(4, 6)).hasMessage("no trees of 4 and then 6");
        assertThatThrownBy(() -> new MerkleTree(300, GrownTree.of(200, 200)).root(300))
                .hasMessageContaining("the tree lacks hashes");
    }

    @Test
    void a_subtree_begins_only_where_one_of_its_size_can() {
        RightEdge edge = new RightEdge();
        edge.add(MerkleHash.empty());
        for (long leaves : new long[] {2, 3, 0, -1}) {
            assertThatThrownBy(() -> edge.add(leaves, MerkleHash.empty()))
                    .hasMessage("no subtree of " + leaves + " leaves begins at leaf 1");
        }
    }

    @Test
    void subtrees_give_the_same_root_as_their_leaves() {
        GrownTree grown = GrownTree.of(13, 13);
        RightEdge edge = new RightEdge();
        edge.add(8, grown.defined(0, 8));
        edge.add(grown.leaves.get(8));
        edge.add(grown.leaves.get(9));
        edge.add(2, grown.defined(10, 12));
        edge.add(grown.leaves.get(12));
        assertThat(edge.root()).isEqualTo(grown.defined(0, 13));
        assertThat(edge.size()).isEqualTo(13);
    }
}
