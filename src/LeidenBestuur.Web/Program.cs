using LeidenBestuur.Web.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStore();
var app = builder.Build();
app.Run();
