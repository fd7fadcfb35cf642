package io.aegira.standalone;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.web.Problem;
import io.aegira.query.replays.Rebuilding;
import io.aegira.query.replays.ReplayView;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** {@code java -jar aegira.jar replay <projection|all>}: rebuilds views of an application that is stopped, and ends. */
final class ReplayCommand {
    static final String NAME = "replay";
    private static final String USAGE =
            "Usage: java -jar aegira.jar replay <projection>, where projection is all or the name of a processing group.";
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments the command's name first @return the exit code of the process */
    int run(String... arguments) {
        if (arguments.length != 2 || arguments[1].isBlank() || arguments[1].startsWith("-")) {
            err.println(USAGE);
            return FAILED;
        }
        try (ConfigurableApplicationContext running = ViewsAlone.start(Map.of(), ReplayCommand::refuseWhileRunning)) {
            return report(running.getBean(Rebuilding.class).rebuild(arguments[1], this::progress));
        } catch (Problem refused) {
            err.println(refused.getMessage());
            return FAILED;
        } catch (WrongSetting told) {
            return FAILED;
        }
    }

    private static void refuseWhileRunning(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        if (settings.getProperty("AEGIRA_DATABASE_URL", "").isEmpty()) {
            StillRunning.refuse(settings.getRequiredProperty("aegira.data-dir", Path.class));
        }
    }

    private void progress(ReplayView replay) {
        out.println(
                replay.projection() + ": " + replay.percent() + " %, " + replay.position() + " of " + replay.head());
    }

    private int report(ReplayView over) {
        if (over.failure() != null) {
            err.println(over.projection() + " was not rebuilt: " + over.failure());
            return FAILED;
        }
        out.println(
                over.projection() + " is rebuilt from " + over.events() + " events; " + over.parked() + " are parked.");
        return DONE;
    }
}
