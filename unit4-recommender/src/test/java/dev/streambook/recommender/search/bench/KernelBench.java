package dev.streambook.recommender.search.bench;

import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The best ten films for one user after the other, without HTTP. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class KernelBench {

    @Param({"random", "trained"})
    public String factors;

    @Param({"100000"})
    public int films;

    @Param({"PLAIN", "REFERENCE", "EXACT", "APPROXIMATE"})
    public Method method;

    private final Random random = new Random(4);
    private Catalogue catalogue;
    private TopK topK;
    private BitSet seen;

    @Setup
    public void build() throws Exception {
        catalogue = Catalogue.of(factors, films, Path.of(System.getProperty("streambook.bench.folder")));
        topK = method.make();
        seen = new BitSet();
        random.ints(50, 0, catalogue.films().size()).forEach(seen::set);
        IndexBuild.await(method, topK, catalogue);
    }

    @Benchmark
    public List<ScoredItem> bestTen() {
        return topK.of(catalogue.films(), catalogue.user(random.nextInt(1_000)), 10, seen);
    }
}
