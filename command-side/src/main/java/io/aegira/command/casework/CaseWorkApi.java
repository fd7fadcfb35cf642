package io.aegira.command.casework;

import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.command.casework.CaseOrders.Asked;
import io.aegira.kernel.casework.CaseCommand.AcknowledgeCase;
import io.aegira.kernel.casework.CaseCommand.AssignCase;
import io.aegira.kernel.casework.CaseCommand.LogAction;
import io.aegira.kernel.casework.CaseCommand.LogOutcome;
import io.aegira.kernel.casework.CaseCommand.ReopenCase;
import io.aegira.kernel.casework.CaseCommand.ResolveCase;
import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work on a case. What does not fit how the case stands is refused with 409; a case out of sight does not exist. */
@RestController
@RequestMapping("/api/v1/admin/cases/{id}")
@RequiredArgsConstructor
@Tag(name = "Casework")
class CaseWorkApi {
    private final CaseOrders orders;

    @Operation(summary = "Put a case into somebody's hands, for good or until a time, or into another queue")
    @PostMapping("/assign")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE})
    Map<String, UUID> assign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Assignment to) {
        to.check(orders.now());
        return orders.give(
                new Asked(caller, request, id, "case.assigned"),
                deed -> new AssignCase(deed, to.queue(), to.owner(), to.until()),
                CASE_MANAGER,
                HSE);
    }

    @Operation(summary = "Say that the caller has seen the case, and how; once a person, it stays on record")
    @PostMapping("/acknowledge")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE, SUPERVISOR})
    Map<String, UUID> acknowledge(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Acknowledgement seen) {
        return orders.give(
                new Asked(caller, request, id, "case.acknowledged"),
                deed -> new AcknowledgeCase(deed, seen.method(), caller.subject()),
                CASE_MANAGER,
                HSE,
                SUPERVISOR);
    }

    @Operation(summary = "Log what was done, and when to look again")
    @PostMapping("/actions")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE, SUPERVISOR})
    Map<String, UUID> act(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Action done) {
        done.check(orders.now());
        return orders.give(
                new Asked(caller, request, id, "case.action_logged"),
                done.note(),
                (deed, note) -> new LogAction(deed, done.action(), note, done.followUpAt()),
                CASE_MANAGER,
                HSE,
                SUPERVISOR);
    }

    @Operation(summary = "Log what came of the case; a later word replaces an earlier one")
    @PostMapping("/outcomes")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE})
    Map<String, UUID> conclude(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Outcome came) {
        return orders.give(
                new Asked(caller, request, id, "case.outcome_logged"),
                came.note(),
                (deed, note) -> new LogOutcome(deed, came.outcome(), note),
                CASE_MANAGER,
                HSE);
    }

    @Operation(summary = "Be done with a case that has an outcome; its episode ends with it")
    @PostMapping("/resolve")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE})
    Map<String, UUID> resolve(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Remark remark) {
        return orders.give(
                new Asked(caller, request, id, "case.resolved"), remark.note(), ResolveCase::new, CASE_MANAGER, HSE);
    }

    @Operation(summary = "Take a resolved case up again; its episode stays as it is")
    @PostMapping("/reopen")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({CASE_MANAGER, HSE})
    Map<String, UUID> reopen(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("id") CaseId id,
            @RequestBody CaseRequests.Remark remark) {
        return orders.give(
                new Asked(caller, request, id, "case.reopened"), remark.note(), ReopenCase::new, CASE_MANAGER, HSE);
    }
}
