package dev.whydrop.flink.cluster;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the cluster and the broker, which start when the first test asks and end after the last. */
public final class Shared implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Shared.class);

    /** {@return a cluster of its own, for whoever runs no test} */
    public static TestCluster cluster() throws Exception {
        return new TestCluster();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestCluster.class || type == TestBroker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(type, Shared::started);
    }

    private static Object started(Class<?> type) {
        try {
            return type == TestCluster.class ? new TestCluster() : new TestBroker();
        } catch (Exception e) {
            throw new IllegalStateException("The " + type.getSimpleName() + " does not start.", e);
        }
    }
}
