package io.aegira.standalone;

import io.aegira.kernel.proof.NoteKey;
import io.aegira.standalone.verify.BundleCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code java -jar aegira.jar verify-bundle <zip> [<key>]}: asks whether an export is whole and its events are those of the log that was
 * signed. Ends with 0, with 1 when not, and with 2 when it could not ask.
 */
final class VerifyBundleCommand {
    static final String NAME = "verify-bundle";
    private static final String USAGE =
            "Usage: java -jar aegira.jar verify-bundle <zip> [<file with the key that GET /api/v1/log/key answered>].";
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_ASKED = 2;

    private final PrintStream out;

    VerifyBundleCommand(PrintStream out) {
        this.out = out;
    }

    /** @param arguments the command's name first @return the exit code of the process */
    int run(String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println(USAGE);
            return NOT_ASKED;
        }
        try {
            NoteKey key = arguments.length == 3 ? NoteKey.of(Files.readString(Path.of(arguments[2]))) : null;
            BundleCheck.Result result = new BundleCheck(Path.of(arguments[1]), key).run();
            result.broken().forEach(one -> out.println("FAIL  " + one));
            if (!result.broken().isEmpty()) {
                return BROKEN;
            }
            out.printf("PASS  %,d events of the log with %s%n", result.events(), result.signed());
            out.println(
                    key == null
                            ? "The key is the bundle's own: compare it with one that you have kept."
                            : "The key is yours.");
            return WHOLE;
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Could not verify: " + unreadable.getMessage());
            return NOT_ASKED;
        }
    }
}
