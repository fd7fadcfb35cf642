package io.aegira.kernel.proof;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pieces of a tree to which leaves are added; knows which of them are to be stored again. */
public final class GrowingTiles {
    private final Tiles stored;
    private final Map<Place, ByteArrayOutputStream> changed = new LinkedHashMap<>();
    private long size;

    /** @param size leaves of the tree as it is stored */
    public GrowingTiles(long size, Tiles stored) {
        this.size = size;
        this.stored = stored;
    }

    /** In leaves. */
    public long size() {
        return size;
    }

    public void add(byte[] leaf) {
        add(0, size, leaf);
        size++;
    }

    /** Each as it is now, whole. */
    public Collection<Tile> changed() {
        return changed.entrySet().stream()
                .map(tile -> new Tile(
                        tile.getKey().level(),
                        tile.getKey().tile(),
                        tile.getValue().toByteArray()))
                .toList();
    }

    private void add(int level, long index, byte[] hash) {
        Place place = new Place(level, index >> Tiles.HEIGHT);
        ByteArrayOutputStream hashes = changed.computeIfAbsent(place, this::asStored);
        hashes.writeBytes(hash);
        if (hashes.size() == Tiles.WIDTH * MerkleHash.BYTES) {
            RightEdge whole = new RightEdge();
            MerkleTree.each(hashes.toByteArray(), whole::add);
            add(level + 1, place.tile(), whole.root());
        }
    }

    private ByteArrayOutputStream asStored(Place place) {
        // What is stored may go on behind the size that counts: then it is written anew.
        long first = place.tile() << Tiles.HEIGHT;
        long counted = Math.min(Tiles.WIDTH, (size >> Tiles.HEIGHT * place.level()) - first);
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(Tiles.WIDTH * MerkleHash.BYTES);
        hashes.write(stored.hashes(place.level(), place.tile()), 0, (int) counted * MerkleHash.BYTES);
        return hashes;
    }

    /** @param hashes all that it has by now */
    public record Tile(int level, long tile, byte[] hashes) {}

    private record Place(int level, long tile) {}
}
