package io.aegira.standalone;

/** Starts Aegira in one process. */
public final class Aegira {

    private Aegira() {}

    public static void main(String[] arguments) {
        System.out.println("Aegira");
    }
}
