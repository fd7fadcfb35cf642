package io.aegira.query.pages.operations;

import static io.aegira.platform.security.Role.PLATFORM_ADMIN;

import io.aegira.platform.progress.ProcessorFigures;
import io.aegira.platform.progress.ProcessorWatch;
import io.aegira.platform.security.AllowedFor;
import io.aegira.query.replays.Rebuilding;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Processors and rebuilds; it fetches itself again every few seconds. */
@Controller
class OperationsPage {
    private final ObjectProvider<ProcessorWatch> watch;
    private final Rebuilding rebuilding;

    OperationsPage(ObjectProvider<ProcessorWatch> watch, Rebuilding rebuilding) {
        this.watch = watch;
        this.rebuilding = rebuilding;
    }

    @GetMapping("/operations")
    @AllowedFor(PLATFORM_ADMIN)
    String operations(Model model) {
        List<ProcessorFigures> processors =
                watch.stream().flatMap(one -> one.look().stream()).toList();
        model.addAttribute("processors", processors);
        model.addAttribute(
                "letters",
                processors.stream().mapToLong(ProcessorFigures::letters).sum());
        model.addAttribute("replays", rebuilding.latest());
        return "operations";
    }
}
