package io.aegira.standalone.acceptance.canaries;

/**
 * Something that occurs nowhere else.
 *
 * @param kind as the file of who must not see what names it
 * @param whose likewise
 * @param number whether it is a figure, which may be shown rounded or scaled
 */
record Canary(String kind, String whose, String text, boolean number) {
    static Canary word(String kind, String whose, String text) {
        return new Canary(kind, whose, text, false);
    }

    static Canary figure(String kind, String whose, String text) {
        return new Canary(kind, whose, text, true);
    }

    String column() {
        return kind + " " + whose;
    }
}
