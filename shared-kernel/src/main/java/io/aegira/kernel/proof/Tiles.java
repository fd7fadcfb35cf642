package io.aegira.kernel.proof;

/**
 * The hashes of a tree in pieces of {@value #WIDTH}, as transparency logs keep them: a piece of level 0 has hashes of leaves, one of level
 * 1 those of whole pieces of level 0, and so on. The last piece of a level may be shorter.
 */
public interface Tiles {
    int HEIGHT = 8;
    int WIDTH = 1 << HEIGHT;

    /**
     * @param level from 0
     * @param tile which one of that level, from 0
     * @return the hashes one behind the other; none where there is no such piece
     */
    byte[] hashes(int level, long tile);
}
