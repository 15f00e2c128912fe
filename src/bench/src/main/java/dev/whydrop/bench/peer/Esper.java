package dev.whydrop.bench.peer;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.common.ConfigurationCommonEventTypeBean;
import com.espertech.esper.common.client.util.AccessorStyle;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** Bursts and fights as row patterns of Esper's query language. */
public final class Esper {
    /** Three ends in a row within a window; what was matched starts no further match. */
    private static final String PATTERN = """
            @name('%s') select * from Event(%s)
            match_recognize (partition by stream measures c.episode as episode pattern (a b c)
                define b as b.at - a.at <= %dL, c as c.at - a.at <= %dL);
            """;

    private Esper() {}

    public static void main(String[] arguments) throws EPCompileException, EPDeployException, IOException {
        ConfigurationCommonEventTypeBean record = new ConfigurationCommonEventTypeBean();
        record.setAccessorStyle(AccessorStyle.PUBLIC);
        Configuration configuration = new Configuration();
        configuration.getCommon().addEventType("Event", Event.class.getName(), record);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        EPCompiled queries = EPCompilerProvider.getCompiler()
                .compile(
                        pattern("bursts", "cut", Thresholds.BURST_WINDOW)
                                + pattern("fights", "replaced", Thresholds.FIGHT_WINDOW),
                        new CompilerArguments(configuration));
        EPRuntime runtime = EPRuntimeProvider.getDefaultRuntime(configuration);
        EPDeployment deployment = runtime.getDeploymentService().deploy(queries);
        Found found = new Found();
        listen(runtime, deployment, "bursts", found::burst);
        listen(runtime, deployment, "fights", found::fight);
        EPEventService events = runtime.getEventService();
        try (EventFile log = new EventFile(Path.of(arguments[0]))) {
            while (log.hasNext()) {
                events.sendEventBean(log.next(), "Event");
            }
        }
        System.out.println("bursts=" + found.bursts() + " fights=" + found.fights());
    }

    private static String pattern(String name, String filter, long window) {
        return PATTERN.formatted(name, filter, window, window);
    }

    private static void listen(EPRuntime runtime, EPDeployment deployment, String name, IntConsumer episodes) {
        runtime.getDeploymentService()
                .getStatement(deployment.getDeploymentId(), name)
                .addListener((added, removed, statement, any) -> {
                    for (EventBean each : added) {
                        episodes.accept((Integer) each.get("episode"));
                    }
                });
    }
}
