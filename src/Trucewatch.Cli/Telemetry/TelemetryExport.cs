using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Trucewatch.Cli;

/// <summary>Sends metrics and traces to a collector, where the environment names one; else nothing is loaded.</summary>
/// <remarks>All settings are OpenTelemetry's own, such as OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_METRIC_EXPORT_INTERVAL and OTEL_SERVICE_NAME.</remarks>
internal sealed class TelemetryExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Ours = "Trucewatch.*";

    // The broker's client traces what is put in and given out, and takes the trace along.
    private const string Broker = "RabbitMQ.Client.*";

    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    private TelemetryExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("trucewatch", serviceVersion: CommandLine.ShortVersion).AddEnvironmentVariableDetector();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Ours).AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Ours, Broker).AddOtlpExporter().Build();
    }

    /// <summary>Begins, where a collector is named; null elsewhere.</summary>
    public static IDisposable? Begin() => Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 } ? new TelemetryExport() : null;

    /// <summary>Sends what has not been sent.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
