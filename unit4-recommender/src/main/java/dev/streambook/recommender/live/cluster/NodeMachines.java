package dev.streambook.recommender.live.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The programs of the recommender that need no engine's cluster: each a JVM on the libraries in deploy/target/node. */
final class NodeMachines {

    private final Site site;
    private final Programs programs;

    NodeMachines(Site site, Programs programs) {
        this.site = site;
        this.programs = programs;
    }

    /** Creates the topics, and ends. */
    Machine topics() {
        return new Machine(
                "topics", command("CreateTopics", 128, List.of()), programs.environment(), said -> true, false);
    }

    Machine intake() {
        Map<String, String> rpc = Map.of("STREAMBOOK_RPC_PORT", Integer.toString(site.port("rpc")));
        return node("intake", "IntakeProgram", 256, rpc, List.of(), Health.said("the intake runs"));
    }

    Machine speed() {
        return node("speed-1", "SpeedProgram", 256, Map.of(), List.of(), Health.said("the speed layer runs"));
    }

    /** @param arguments what the source is told, such as {@code --events 1000} */
    Machine source(List<String> arguments) {
        return node("source", "SourceProgram", 256, Map.of(), arguments, Health.said("source: "));
    }

    /** @param number of the node, from 1 */
    Machine api(int number) {
        String name = "api-" + number;
        int port = site.port(name);
        return node(
                name,
                "ApiProgram",
                320,
                Map.of("STREAMBOOK_HTTP_PORT", Integer.toString(port)),
                List.of(),
                Health.answers("http://" + Site.HOST + ":" + port + "/health/live", ""));
    }

    private Machine node(
            String name, String program, int heap, Map<String, String> own, List<String> arguments, Health health) {
        Map<String, String> all = new HashMap<>(programs.environment());
        all.put("STREAMBOOK_INSTANCE", name);
        all.putAll(own);
        return new Machine(name, command(program, heap, arguments), all, health, true);
    }

    private List<String> command(String program, int heap, List<String> arguments) {
        return new JavaCommand(site, heap)
                .with("java.io.tmpdir", site.folder("tmp"))
                .run(
                        JavaCommand.jars(site.jar("node").resolve("lib")),
                        Programs.main(program),
                        programs.arguments(arguments));
    }
}
