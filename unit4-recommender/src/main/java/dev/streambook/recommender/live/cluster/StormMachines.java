package dev.streambook.recommender.live.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ZooKeeper, nimbus, and a supervisor with two slots for workers: Storm's own processes, of the version in deploy/storm. */
final class StormMachines {

    private static final String LOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Configuration status="FATAL">
              <Appenders>
                <File name="file" fileName="${sys:storm.log.dir}/${sys:logfile.name:-storm.log}">
                  <PatternLayout pattern="%d{HH:mm:ss.SSS} %-5p %c{1}: %m%n%throwable{12}"/>
                </File>
              </Appenders>
              <Loggers><Root level="WARN"><AppenderRef ref="file"/></Root></Loggers>
            </Configuration>
            """;

    private final Site site;

    private StormMachines(Site site) {
        this.site = site;
    }

    static List<Machine> on(Site site) {
        StormMachines storm = new StormMachines(site);
        Site.write(site.stormHome().resolve("conf/storm.yaml"), storm.settings());
        Site.write(site.stormHome().resolve("log4j2/worker.xml"), LOG);
        return List.of(storm.zooKeeper(), storm.nimbus(), storm.supervisor());
    }

    /** Sends the topology to nimbus in place of the one that may be there, and ends. */
    static Machine topology(Site site, Programs programs) {
        StormMachines storm = new StormMachines(site);
        Path jar = site.jar("streambook-topology.jar");
        return new Machine(
                "topology",
                storm.daemon("submit", 192)
                        .with("storm.jar", jar)
                        .run(
                                storm.classPath() + File.pathSeparator + jar,
                                Programs.main("SubmitTopology"),
                                programs.arguments(List.of("--if-running=replace"))),
                programs.environment(),
                said -> true,
                false);
    }

    private Machine zooKeeper() {
        int port = site.port("zookeeper");
        return new Machine(
                "zookeeper",
                daemon("zookeeper", 96)
                        .run(
                                classPath(),
                                "org.apache.storm.shade.org.apache.zookeeper.server.ZooKeeperServerMain",
                                Integer.toString(port),
                                site.folder("zookeeper").toString()),
                Map.of(),
                Health.listens(port),
                true);
    }

    private Machine nimbus() {
        return new Machine(
                "nimbus",
                daemon("nimbus", 256).run(classPath(), "org.apache.storm.daemon.nimbus.Nimbus"),
                Map.of(),
                Health.listens(site.port("nimbus")),
                true);
    }

    private Machine supervisor() {
        return new Machine(
                "supervisor",
                daemon("supervisor", 128).run(classPath(), "org.apache.storm.daemon.supervisor.Supervisor"),
                Map.of(),
                Health.listens(site.port("supervisor")),
                true);
    }

    private JavaCommand daemon(String name, int heap) {
        return new JavaCommand(site, heap)
                .with("storm.home", site.stormHome())
                .with("storm.log.dir", site.folder("logs"))
                .with("logfile.name", name + "-storm.log")
                .with("daemon.name", name)
                .with("storm.conf.file", "")
                .with("storm.options", "")
                .with("java.io.tmpdir", site.folder("tmp"))
                .with("log4j2.configurationFile", site.stormHome().resolve("log4j2/worker.xml"));
    }

    private String classPath() {
        return JavaCommand.jars(
                site.stormHome().resolve("lib-worker"), site.stormHome().resolve("conf"));
    }

    private String settings() {
        return String.format(
                Locale.ROOT,
                """
                storm.zookeeper.servers: ["127.0.0.1"]
                storm.zookeeper.port: %d
                storm.local.hostname: "127.0.0.1"
                storm.local.dir: "%s"
                nimbus.seeds: ["127.0.0.1"]
                nimbus.thrift.port: %d
                supervisor.thrift.port: %d
                supervisor.slots.ports: [%d, %d]
                worker.childopts: ["-Xmx384m", "-XX:+UseSerialGC", "-Duser.language=en", "-Duser.country=US", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED", "%s"]
                topology.worker.max.heap.size.mb: 1024
                storm.log4j2.conf.dir: "%s"
                """,
                site.port("zookeeper"),
                Site.slashes(site.folder("storm")),
                site.port("nimbus"),
                site.port("supervisor"),
                site.port("worker-1"),
                site.port("worker-2"),
                site.endsWithUs().replace("\\", "/"),
                Site.slashes(site.stormHome().resolve("log4j2")));
    }
}
