package io.aegira.platform.vault;

import io.aegira.kernel.eventlog.Nordwind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that obtains many keys as fast as it can, once it hears the gun. */
final class KeyRace {
    static final int KEYS = 200;

    private final Process process;

    private KeyRace(Process process) {
        this.process = process;
    }

    static KeyRace start(Path keys, Path gun) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new KeyRace(new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyRace.class.getName(),
                        keys.toString(),
                        gun.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What tells its keys apart, one line each. */
    List<String> keys() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    public static void main(String[] arguments) {
        PersonKeys keys = new PersonKeys(new KeyDirectory(Path.of(arguments[0])));
        while (!Files.exists(Path.of(arguments[1]))) {
            Thread.onSpinWait();
        }
        for (int key = 0; key < KEYS; key++) {
            System.out.println(keys.obtain(Nordwind.TENANT, "worker-" + key).mac("same"));
        }
    }
}
