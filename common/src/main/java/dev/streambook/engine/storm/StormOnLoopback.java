package dev.streambook.engine.storm;

import java.net.InetAddress;
import java.net.URL;
import org.apache.storm.utils.ServerUtils;
import org.apache.storm.utils.Utils;

/**
 * Makes Storm's local mode run on any machine: one whose own name does not resolve, one with JDK 24 or newer, and one whose
 * class path has spaces.
 *
 * <p>Where Storm has a setting or a seam for it, that is used; four classes are rewritten ({@link StormClasses}).
 */
final class StormOnLoopback {

    static {
        Utils.setInstance(new OwnName());
        ServerUtils.setInstance(new NoResources());
        StormClasses.define();
    }

    private StormOnLoopback() {}

    /** To be called before Storm starts; without effect from the second time on. */
    static void prepare() {
        // the class is initialized once
    }

    /** Storm would ask the network for it. */
    private static final class OwnName extends Utils {
        @Override
        protected String localHostnameImpl() {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }

        @Override
        protected String hostnameImpl() {
            return localHostnameImpl();
        }
    }

    /**
     * Storm copies the folder {@code resources} of the class path, where a topology keeps its scripts in other languages,
     * at every start of a topology. Ours have none; what is found is in a jar of a mathematics library of Spark's, whose
     * path Storm cannot read if it has a space.
     */
    private static final class NoResources extends ServerUtils {
        @Override
        public String currentClasspathImpl() {
            return "";
        }

        @Override
        public URL getResourceFromClassloaderImpl(String name) {
            return null;
        }
    }
}
