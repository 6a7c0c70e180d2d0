package dev.streambook.recommender.live.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Spark master and a worker, and the jobs, each with a driver of its own: Spark's own processes. */
final class SparkMachines {

    private static final int DRIVER_HEAP = 512;

    private final Site site;

    private SparkMachines(Site site) {
        this.site = site;
    }

    static List<Machine> on(Site site) {
        SparkMachines spark = new SparkMachines(site);
        return List.of(spark.master(), spark.worker());
    }

    /** A job, sent by {@code spark-submit}. Its process is the driver. */
    static Machine job(Site site, String name, String program, Programs programs) {
        SparkMachines spark = new SparkMachines(site);
        Map<String, String> all = new HashMap<>(programs.environment());
        all.putAll(spark.environment());
        return new Machine(
                name,
                new JavaCommand(site, DRIVER_HEAP)
                        .with("java.io.tmpdir", site.folder("tmp"))
                        .run(
                                JavaCommand.jars(site.sparkHome().resolve("jars")),
                                "org.apache.spark.deploy.SparkSubmit",
                                spark.submission(program, programs)),
                all,
                Health.said("] the "),
                true);
    }

    private String[] submission(String program, Programs programs) {
        List<String> all = new ArrayList<>(List.of("--master", address(), "--deploy-mode", "client"));
        all.addAll(List.of("--executor-memory", "512m", "--total-executor-cores", "1"));
        all.addAll(List.of("--conf", "spark.driver.host=" + Site.HOST));
        all.addAll(List.of("--conf", "spark.ui.enabled=false"));
        all.addAll(List.of("--conf", "spark.local.dir=" + site.folder("spark")));
        all.addAll(List.of("--class", Programs.main(program)));
        all.add(site.jar("streambook-jobs.jar").toString());
        all.addAll(programs.arguments());
        return all.toArray(String[]::new);
    }

    private Machine master() {
        return new Machine(
                "spark-master",
                new JavaCommand(site, 256)
                        // without this, a master that starts again does not know the jobs, and has their executors
                        // killed
                        .with("spark.deploy.recoveryMode", "FILESYSTEM")
                        .with("spark.deploy.recoveryDirectory", site.folder("spark-master"))
                        .run(
                                JavaCommand.jars(site.sparkHome().resolve("jars")),
                                "org.apache.spark.deploy.master.Master",
                                "--host",
                                Site.HOST,
                                "--port",
                                Integer.toString(site.port("spark-master")),
                                "--webui-port",
                                Integer.toString(site.port("spark-page"))),
                environment(),
                Health.answers(page(), "\"status\":\"ALIVE\""),
                true);
    }

    private Machine worker() {
        return new Machine(
                "spark-worker",
                new JavaCommand(site, 256)
                        .run(
                                JavaCommand.jars(site.sparkHome().resolve("jars")),
                                "org.apache.spark.deploy.worker.Worker",
                                "--host",
                                Site.HOST,
                                "--webui-port",
                                Integer.toString(site.port("spark-worker-page")),
                                "-c",
                                "3",
                                "-m",
                                "3G",
                                "-d",
                                site.folder("spark-work").toString(),
                                address()),
                environment(),
                Health.answers(page(), "\"state\":\"ALIVE\""),
                true);
    }

    private String address() {
        return "spark://" + Site.HOST + ":" + site.port("spark-master");
    }

    private String page() {
        return "http://" + Site.HOST + ":" + site.port("spark-page") + "/json/";
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPARK_HOME", site.sparkHome().toString(), "SPARK_LOCAL_IP", Site.HOST, "SPARK_SCALA_VERSION", "2.12");
    }
}
