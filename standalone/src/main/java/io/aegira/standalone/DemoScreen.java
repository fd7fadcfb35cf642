package io.aegira.standalone;

import io.aegira.platform.security.DemoUser;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** What a newcomer reads in the terminal. */
final class DemoScreen {
    private static final int WIDTH = 40;
    /** A line a step rather than one that rewrites itself: it reads the same in a terminal, a build and a log. */
    private static final double STEP = 0.05;

    private final PrintStream out;
    private final String address;
    private double shown = -1;

    DemoScreen(PrintStream out, String address) {
        this.out = out;
        this.address = address;
    }

    void progress(double done) {
        if (done - shown < STEP && (done < 1 || shown >= 1)) {
            return;
        }
        shown = done;
        int full = (int) Math.round(done * WIDTH);
        out.println("  sample data  [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + Math.round(done * 100)
                + " %");
        out.flush();
    }

    void failed(String why) {
        out.println();
        out.println("  The sample data could not be imported: " + why);
    }

    void ready(List<DemoUser> users) {
        String names = users.stream().map(DemoUser::name).collect(Collectors.joining(", "));
        out.println();
        out.println("  AEGIRA is up:   " + address.replace("127.0.0.1", "localhost") + "/");
        out.println("  Log in as:      " + names + "   (no password in the demo)");
        out.println("  API:            " + address.replace("127.0.0.1", "localhost") + "/swagger-ui.html");
        out.println("  Stop:           Ctrl+C   (your data stays in ./data; a second start is up at once)");
        out.println();
        out.flush();
    }
}
